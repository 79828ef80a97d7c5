package io.workstream.web.http;

import io.workstream.shared.InstantText;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** JSON of the API: unknown fields are refused, absent values are written as null, times are UTC to the millisecond. */
@Provider
public class JsonConfig implements ContextResolver<Jsonb> {

    static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig()
            .setProperty("jsonb.fail-on-unknown-properties", true)
            .withNullValues(true)
            .withAdapters(new InstantText()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON;
    }
}
