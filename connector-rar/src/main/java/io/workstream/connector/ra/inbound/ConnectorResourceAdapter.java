package io.workstream.connector.ra.inbound;

import io.workstream.connector.ra.egress.SettingSource;
import io.workstream.connector.ra.egress.WrongSettingException;
import io.workstream.connector.ra.jivo.JivoClient;
import io.workstream.connector.ra.whatsapp.WhatsAppClient;
import jakarta.resource.NotSupportedException;
import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.Serializable;
import javax.transaction.xa.XAResource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * The adapter's life: the server makes one, starts it before the application's beans, and stops it after them. In
 * between it owns the one HTTP client that all managed connections share; a pool of managed connections bounds how many
 * calls run at once, the HTTP client keeps the sockets.
 *
 * <p>Its settings come from MicroProfile Config rather than from {@code @ConfigProperty} of the connector architecture:
 * the operator sets them in the same place as all others, and adapter settings inside an EAR have made Payara recreate
 * the adapter (payara/Payara#2386).
 */
@Connector(
        displayName = "WorkStream connector",
        description = "Outgoing calls to the WhatsApp Cloud API and to Jivo",
        vendorName = "WorkStream",
        eisType = "WhatsApp, Jivo",
        version = "1.0",
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class ConnectorResourceAdapter implements ResourceAdapter, Serializable {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(ConnectorResourceAdapter.class.getName());

    private transient volatile @Nullable Wires wires;

    @Override
    public void start(BootstrapContext context) throws ResourceAdapterInternalException {
        Config config = ConfigProvider.getConfig();
        start(setting -> config.getOptionalValue(setting, String.class));
    }

    /** The same without a server: the managed connection factories of a test need a started adapter. */
    public void start(SettingSource settings) throws ResourceAdapterInternalException {
        try {
            wires = Wires.open(settings);
        } catch (WrongSettingException e) {
            throw new ResourceAdapterInternalException(e.getMessage(), e);
        }
        LOG.log(System.Logger.Level.INFO, "connector started");
    }

    @Override
    public void stop() {
        Wires open = wires;
        wires = null;
        if (open != null) {
            open.close();
            LOG.log(System.Logger.Level.INFO, "connector stopped");
        }
    }

    /** Refused: messages of the Cloud API and of Jivo come in by webhook, and web sessions are not built yet. */
    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) throws ResourceException {
        throw new NotSupportedException("this adapter delivers nothing inwards: WhatsApp Cloud API and Jivo messages"
                + " arrive by webhook, a message-driven bean has nothing to listen to");
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
        // Nothing was activated.
    }

    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    /** The client for the Graph API; refused while the adapter is not started. */
    public WhatsAppClient whatsApp() throws ResourceException {
        return started().whatsApp();
    }

    /** The client for Jivo channels; refused while the adapter is not started. */
    public JivoClient jivo() throws ResourceException {
        return started().jivo();
    }

    private Wires started() throws ResourceException {
        Wires open = wires;
        if (open == null) {
            throw new ResourceException("the connector is not started");
        }
        return open;
    }

    /** Equal by its own configuration, as the connector architecture asks; it has none. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ConnectorResourceAdapter;
    }

    @Override
    public int hashCode() {
        return ConnectorResourceAdapter.class.hashCode();
    }
}
