#!/bin/sh
# Prints nginx.conf.template with the variables below filled in. Fails for values that are not of the expected form.
set -euf

BASE_PATH=${BASE_PATH:-/}                # the path of the console as nginx sees it, with slashes at both ends
PUBLIC_PATH=${PUBLIC_PATH:-$BASE_PATH}   # the path as browsers see it, if a proxy in front strips a part
UPSTREAM=${UPSTREAM:-}                   # the server of logkit: http(s)://host[:port][/path]
API_ORIGIN=${API_ORIGIN:-}               # the origin that browsers ask, by default that of `api.base` in the settings
FRAME_ANCESTORS=${FRAME_ANCESTORS:-}     # origins of pages that may show the console in a frame, besides those in the settings
EMBED_ORIGINS=${EMBED_ORIGINS:-}         # origins of pages that may load embed.js
LISTEN=${LISTEN:-8080}
ROOT=${ROOT:-/usr/share/logkit-console}  # the unpacked archive
SETTINGS=${SETTINGS:-}                   # the settings file; by default the one in /etc/logkit-console, or else in ROOT
EXTRA=${EXTRA:-/etc/logkit-console/*.conf}
MIME_TYPES=${MIME_TYPES:-/etc/nginx/mime.types}

if [ -z "$SETTINGS" ]; then
  SETTINGS=/etc/logkit-console/console.config.json
  [ -f "$SETTINGS" ] || SETTINGS=$ROOT/console.config.json
fi

stop() {
  echo "render.sh: $1" >&2
  exit 1
}

# expect NAME VALUE PATTERN: the value must match the extended regular expression as a whole
newline='
'
expect() {
  case $2 in *"$newline"*) stop "$1 has more than one line" ;; esac
  printf '%s\n' "$2" | grep -Eqx -- "$3" || stop "$1 is \"$2\""
}

# The settings without line breaks and blanks around them, since sed and grep read lines. Without a file there are none.
settings=
[ ! -f "$SETTINGS" ] || settings=$(tr '\r\n\t' '   ' <"$SETTINGS" | sed 's|\\/|/|g')

# setting PATTERN: the part of the settings that matches an extended regular expression, or nothing. Names in a text do
# not match, because their quotes are escaped there.
setting() { printf '%s\n' "$settings" | grep -Eo -- "$1" | head -n 1; }

if [ -n "$(setting '"frameAncestors" *:')" ]; then
  list=$(setting '"frameAncestors" *: *\[ *("[^"]*"( *, *"[^"]*")*)? *\]')
  [ -n "$list" ] || stop 'frameAncestors in the settings is no list of origins'
  listed=$(printf '%s' "$list" | sed 's|^[^[]*.||; s|.$||' | tr '",' '  ')
  FRAME_ANCESTORS=$(echo $listed $FRAME_ANCESTORS)
fi
if [ -z "$API_ORIGIN" ]; then
  base=$(setting '"api" *: *\{[^{}]*\}' | grep -Eo '"base" *: *"[^"]*"' | sed 's|^"base" *: *" *||; s|"$||')
  case $base in
    [Hh][Tt][Tt][Pp]*://* | //*) API_ORIGIN=$(printf '%s' "$base" | sed -E 's|^([a-zA-Z]+:)?//([^/?#]*).*|\1//\2|; s|^//||') ;;
  esac
fi

origin='https?://[][A-Za-z0-9.:*-]+'
expect BASE_PATH "$BASE_PATH" '/|/[A-Za-z0-9._~/-]+/'
expect PUBLIC_PATH "$PUBLIC_PATH" '/|/[A-Za-z0-9._~/-]+/'
expect API_ORIGIN "$API_ORIGIN" "($origin|[A-Za-z0-9.:-]+)?"
expect FRAME_ANCESTORS "$FRAME_ANCESTORS" "($origin( $origin)*)?"
expect EMBED_ORIGINS "$EMBED_ORIGINS" "($origin( $origin)*)?"
expect UPSTREAM "$UPSTREAM" '(https?://[][A-Za-z0-9.:-]+(/[A-Za-z0-9._~/-]*)?)?'
for path in "$ROOT" "$SETTINGS" "$EXTRA" "$MIME_TYPES"; do
  expect path "$path" '/[A-Za-z0-9._~/*@-]+'
done
expect LISTEN "$LISTEN" '[][A-Za-z0-9.: ]+'

# Without a server behind it nginx answers 502 below v1/api/, which the settings then do not point to.
upstream=${UPSTREAM:-http://127.0.0.1:9}
scheme=${upstream%%://*}
rest=${upstream#*://}
host=${rest%%/*}
path=${rest#"$host"}
path=${path%/}
path=${path%/v1/api}
name=${host%:*}
if [ "$scheme" = https ] && [ "$name" = "$host" ]; then host=$host:443; fi
entry=${BASE_PATH%/}

policy="default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:"
policy="$policy; connect-src 'self'${API_ORIGIN:+ $API_ORIGIN}; object-src 'none'; base-uri 'self'"
policy="$policy; form-action 'self'; frame-ancestors ${FRAME_ANCESTORS:-'none'}"
policy="$policy; require-trusted-types-for 'script'; trusted-types logkit-console"

embedders=
for one in $EMBED_ORIGINS; do embedders="$embedders\"$one\" \"$one\"; "; done

# At the root there is no address without the slash.
sed -e "s|@BASE_PATH@|$BASE_PATH|g" \
  -e "s|@PUBLIC_PATH@|$PUBLIC_PATH|g" \
  -e "s|@ENTRY@|${entry:-/.}|g" \
  -e "s|@UPSTREAM_SCHEME@|$scheme|g" \
  -e "s|@UPSTREAM_HOST@|$host|g" \
  -e "s|@UPSTREAM_NAME@|$name|g" \
  -e "s|@UPSTREAM_PATH@|$path|g" \
  -e "s|@POLICY@|$policy|g" \
  -e "s|@EMBED_ORIGINS@|$embedders|g" \
  -e "s|@LISTEN@|$LISTEN|g" \
  -e "s|@ROOT@|$ROOT|g" \
  -e "s|@SETTINGS@|$SETTINGS|g" \
  -e "s|@EXTRA@|$EXTRA|g" \
  -e "s|@MIME_TYPES@|$MIME_TYPES|g" \
  "$(dirname "$0")/nginx.conf.template"
