package io.workstream.web.page;

import io.workstream.shared.PlatformSettings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Lets browsers send the server's own session cookie over TLS only, where that is how they reach us. */
@WebListener
public class PageCookieListener implements ServletContextListener {

    @Inject
    PlatformSettings settings;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = "https".equals(settings.publicUrl().getScheme());
        event.getServletContext().getSessionCookieConfig().setSecure(secure);
    }
}
