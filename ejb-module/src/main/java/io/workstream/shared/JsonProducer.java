package io.workstream.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** One JSON binding for rows and events. */
@ApplicationScoped
public class JsonProducer {

    @Produces
    @Singleton
    Jsonb jsonb() {
        return JsonbBuilder.create(new JsonbConfig().withNullValues(true).withAdapters(new InstantText()));
    }
}
