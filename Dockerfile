# The application on Payara Server. Build the EAR first: mvn package -DskipTests
FROM payara/server-full:6.2025.10-jdk17

ARG DOMAIN=/opt/payara/appserver/glassfish/domains/domain1

COPY --chown=payara:payara server-config/src/main/payara /opt/payara/workstream
COPY --chown=payara:payara server-config/src/main/docker/broker.sh server-config/src/main/docker/postboot.asadmin /opt/payara/workstream/

# The same steps as the launcher's ServerDomain and CommandFile take: what no command can set before the first start goes into
# the domain's file, the rest is applied before each start. Inside a container the HTTP listener has to leave loopback; it is opened
# when the application is there.
RUN mkdir -p /opt/payara/storage \
 && sed -i -e '/<config name="server-config">/r /opt/payara/workstream/domain-additions.xml' \
      -e '/<resources>/r /opt/payara/workstream/domain-resources.xml' \
      -e 's|\(<server name="server"[^>]*>\)|\1<resource-ref ref="jms/__defaultConnectionFactory"/>|' \
      -e 's|;AUTO_SERVER=TRUE||' "$DOMAIN/config/domain.xml" \
 && grep -v '^#' /opt/payara/workstream/preboot.asadmin \
      | sed -e 's|@{http.enabled}|false|' -e 's|@{http.address}|0.0.0.0|' -e 's|@{http.port}|8080|' -e 's|@{admin.port}|4848|' \
            -e 's|@{iiop.port}|3700|' -e 's|@{jmx.port}|8686|' -e 's|@{jms.type}|REMOTE|' \
            -e 's|@{jms.host}|broker|' -e 's|@{jms.port}|7676|' -e "s|@{access.log}|$DOMAIN/logs/access|" \
      > "$PREBOOT_COMMANDS" \
 && grep -v '^#' /opt/payara/workstream/postboot.asadmin > "$POSTBOOT_COMMANDS"

COPY --chown=payara:payara ear/target/workstream.ear /opt/payara/deployments/workstream.ear

EXPOSE 8080
