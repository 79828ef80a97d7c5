#!/usr/bin/env bash
# An OpenMQ broker for several nodes, out of the server's own distribution. It carries nudges only and keeps nothing that
# has to survive. Reachable only in the network of its compose file: the nodes log in as "guest", as a connection factory
# without an account does.
set -euo pipefail

mq=${MQ_HOME:-/opt/payara/appserver/mq}
data=${BROKER_DATA:-/tmp/broker}
port=${BROKER_PORT:-7676}

mkdir -p "$data"
# "admin" has a well-known password; nobody needs that account here.
mkdir -p "$data/instances/workstream/etc"
{
  printf 'guest:-2c3c4a34aa2c392f39edd112333c230d:anonymous:1\n'
} >"$data/instances/workstream/etc/passwd"
cp "$(dirname "${BASH_SOURCE[0]}")/accesscontrol.properties" "$data/instances/workstream/etc/"

exec "$mq/bin/imqbrokerd" -tty -name workstream -varhome "$data" -javahome "${JAVA_HOME:?}" -port "$port" \
  -Dimq.hostname="${BROKER_ADDRESS:-0.0.0.0}" -Dimq.service.activelist=jms -Dimq.jms.tcp.port=$((port + 1)) -Dimq.jmx.enabled=false
