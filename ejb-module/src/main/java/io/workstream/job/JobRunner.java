package io.workstream.job;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.JMSConnectionFactoryDefinition;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Hears nudges and wakes this node's claimers. */
@JMSConnectionFactoryDefinition(
        name = Nudges.FACTORY,
        interfaceName = "jakarta.jms.ConnectionFactory",
        user = "${MPCONFIG=workstream.jms.user}",
        password = "${MPCONFIG=workstream.jms.password}",
        transactional = false,
        minPoolSize = 1,
        maxPoolSize = 8)
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = Nudges.TOPIC),
            @ActivationConfigProperty(propertyName = "userName", propertyValue = "${MPCONFIG=workstream.jms.user}"),
            @ActivationConfigProperty(propertyName = "password", propertyValue = "${MPCONFIG=workstream.jms.password}")
        })
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner implements MessageListener {

    @Inject
    JobWorkers workers;

    @Override
    public void onMessage(Message nudge) {
        workers.wake();
    }
}
