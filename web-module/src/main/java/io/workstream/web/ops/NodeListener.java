package io.workstream.web.ops;

import io.workstream.web.socket.RealtimeDoor;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Opens and shuts the doors in order. This module is the application's last, so what it stands on is up already. */
@WebListener
public class NodeListener implements ServletContextListener {

    @Inject
    NodeLifecycle lifecycle;

    @Inject
    RealtimeDoor realtime;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        realtime.open();
        lifecycle.started();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        lifecycle.stopping();
        realtime.shut();
    }
}
