package io.workstream.shared;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What providers send: one file per case. */
public final class Payloads {

    private Payloads() {}

    /** The case's JSON, such as {@code whatsapp/text}. */
    public static JsonObject read(String name) {
        try (InputStream file = Payloads.class.getResourceAsStream("/" + name + ".json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
