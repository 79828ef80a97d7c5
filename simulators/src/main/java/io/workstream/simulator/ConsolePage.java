package io.workstream.simulator;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.workstream.simulator.wire.LiveFeed;
import java.io.IOException;
import java.io.InputStream;

/** The one page, its style and script, and the live feed behind it. */
final class ConsolePage {

    private final LiveFeed feed;

    ConsolePage(LiveFeed feed) {
        this.feed = feed;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/", context -> send(context, "page.html", "text/html"));
        routes.get("/page.css", context -> send(context, "page.css", "text/css"));
        routes.get("/page.js", context -> send(context, "page.js", "text/javascript"));
        routes.get("/kinds.js", context -> send(context, "kinds.js", "text/javascript"));
        routes.get("/words.js", context -> send(context, "words.js", "text/javascript"));
        routes.get("/favicon.svg", context -> send(context, "favicon.svg", "image/svg+xml"));
        routes.sse("/events", feed::join);
    }

    private static void send(Context context, String file, String type) throws IOException {
        try (InputStream content = ConsolePage.class.getResourceAsStream("/page/" + file)) {
            if (content == null) {
                throw new IllegalStateException("the jar lacks page/" + file);
            }
            context.header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                    .header("Cache-Control", "no-cache")
                    .contentType(type + "; charset=utf-8")
                    .result(content.readAllBytes());
        }
    }
}
