package io.workstream.connector;

import io.workstream.connector.ra.api.JivoConnection;
import io.workstream.connector.ra.api.JivoConnectionFactory;
import io.workstream.connector.ra.api.WhatsAppConnection;
import io.workstream.connector.ra.api.WhatsAppConnectionFactory;
import io.workstream.shared.Problem;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Borrows a connection to the outside for the length of one call. Never used within a transaction. */
@ConnectionFactoryDefinition(
        name = "java:app/eis/whatsapp",
        interfaceName = "io.workstream.connector.ra.api.WhatsAppConnectionFactory",
        resourceAdapter = "#connector-rar",
        transactionSupport = TransactionSupportLevel.NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 64,
        properties = Wires.PATIENCE)
@ConnectionFactoryDefinition(
        name = "java:app/eis/jivo",
        interfaceName = "io.workstream.connector.ra.api.JivoConnectionFactory",
        resourceAdapter = "#connector-rar",
        transactionSupport = TransactionSupportLevel.NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 64,
        properties = Wires.PATIENCE)
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Wires {

    /** Payara waits a minute for a free connection unless told otherwise; a job rather comes back later. */
    static final String PATIENCE = "org.glassfish.connector-connection-pool.max-wait-time-in-millis=5000";

    private static final Logger LOG = Logger.getLogger(Wires.class.getName());

    @Resource(lookup = "java:app/eis/whatsapp")
    WhatsAppConnectionFactory whatsApp;

    @Resource(lookup = "java:app/eis/jivo")
    JivoConnectionFactory jivo;

    /** One call to Meta. Refused as {@code connections-busy} when the pool has none left. */
    public <T> T whatsApp(Function<WhatsAppConnection, T> call) {
        try (WhatsAppConnection connection = whatsApp.getConnection()) {
            return call.apply(connection);
        } catch (ResourceException none) {
            throw busy(none);
        }
    }

    /** One call to Jivo. Refused as {@code connections-busy} when the pool has none left. */
    public <T> T jivo(Function<JivoConnection, T> call) {
        try (JivoConnection connection = jivo.getConnection()) {
            return call.apply(connection);
        } catch (ResourceException none) {
            throw busy(none);
        }
    }

    private static Problem busy(ResourceException none) {
        LOG.log(Level.WARNING, "no connection to the outside could be borrowed", none);
        return new Problem(ConnectorProblem.CONNECTIONS_BUSY);
    }
}
