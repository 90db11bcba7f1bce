#!/bin/sh
# Starts nginx in the foreground with the rendered template, as any user and on a read-only file system: everything that is
# written lies in RUN_DIR. The variables are those of render.sh.
set -eu
RUN_DIR=${RUN_DIR:-/tmp/logkit-console}
export RUN_DIR
mkdir -p "$RUN_DIR"
"$(dirname "$0")/render.sh" >"$RUN_DIR/server.conf"
cat >"$RUN_DIR/nginx.conf" <<CONF
daemon off;
worker_processes ${WORKERS:-2};
pid $RUN_DIR/nginx.pid;
error_log stderr warn;
events {}
http {
  access_log ${ACCESS_LOG:-/dev/stdout};
  client_body_temp_path $RUN_DIR/body;
  proxy_temp_path $RUN_DIR/proxy;
  fastcgi_temp_path $RUN_DIR/fastcgi;
  uwsgi_temp_path $RUN_DIR/uwsgi;
  scgi_temp_path $RUN_DIR/scgi;
  include $RUN_DIR/server.conf;
}
CONF
exec nginx -e stderr -c "$RUN_DIR/nginx.conf"
