# Shared by the scripts beside it; sourced with $root set to the checkout.

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# Puts the Node that the scripts run on in front of PATH: the one that came with npm install, unless told otherwise.
# `node` then is no wrapper around another process, so signals and process ids are its own.
use_product_node() {
  if [ -n "${KOERS_NODE:-}" ]; then
    PATH=$(dirname "$KOERS_NODE"):$PATH
  elif "$root/node_modules/.bin/node" --version >/dev/null 2>&1; then
    PATH=$root/node_modules/.bin:$PATH
  else
    PATH=$PATH:$root/node_modules/.bin
  fi
  export PATH
}
