#!/usr/bin/env bash
# An OpenMQ broker for several nodes, out of the server's own distribution. It carries nudges only and keeps nothing that
# has to survive. It knows one account, "workstream", with the password that the nodes use too.
set -euo pipefail

mq=${MQ_HOME:-/opt/payara/appserver/mq}
data=${BROKER_DATA:-/tmp/broker}
port=${BROKER_PORT:-7676}
password=${WORKSTREAM_JMS_PASSWORD:?password of the account workstream}
etc=$data/instances/workstream/etc

# One line of OpenMQ's file of users. It writes the digest as a signed number: two halves, because bash counts to 2^63.
account() {
  local digest high low
  digest=$(printf '%s:%s' "$1" "$2" | md5sum)
  if [[ $digest == [89a-f]* ]]; then
    high=$((16#${digest:0:16})) low=$((16#${digest:16:16}))
    low=$((-low)) high=$((~high + (low == 0)))
    digest=$(printf -- '-%x%016x' "$high" "$low")
  else
    digest=$(sed 's/^0*//' <<<"${digest:0:32}")
  fi
  printf '%s:%s:%s:1\n' "$1" "$digest" "$3"
}

umask 077
mkdir -p "$etc"
# Left alone, a broker makes "admin" and "guest", whose passwords everybody knows.
account workstream "$password" user >"$etc/passwd"
cp "$(dirname "${BASH_SOURCE[0]}")/accesscontrol.properties" "$etc/"
# The broker itself needs only the digest.
unset WORKSTREAM_JMS_PASSWORD password

# By its shell: a zip that was unpacked by Java has lost who may run what.
exec sh "$mq/bin/imqbrokerd" -tty -name workstream -varhome "$data" -javahome "${JAVA_HOME:?}" -port "$port" \
  -Dimq.hostname="${BROKER_ADDRESS:-0.0.0.0}" -Dimq.service.activelist=jms -Dimq.jms.tcp.port=$((port + 1)) -Dimq.jmx.enabled=false
