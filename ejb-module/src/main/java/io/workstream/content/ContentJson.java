package io.workstream.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes and reads content as the JSON of its column. */
@ApplicationScoped
public class ContentJson {

    // Json.createReader would look for a provider in every jar, each time.
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonbTypeInfo TYPES = Content.class.getAnnotation(JsonbTypeInfo.class);
    private static final Map<String, Class<? extends Content>> KINDS = Arrays.stream(TYPES.value())
            .collect(Collectors.toMap(
                    JsonbSubtype::alias, subtype -> subtype.type().asSubclass(Content.class)));

    @Inject
    Jsonb jsonb;

    /** The content as JSON. */
    public String write(Content content) {
        return jsonb.toJson(content);
    }

    /** What {@link #write} wrote. The kind is looked up here, since Yasson makes no instance of an interface. */
    public Content read(String json) {
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            String kind = reader.readObject().getString(TYPES.key());
            Class<? extends Content> type = KINDS.get(kind);
            if (type == null) {
                throw new IllegalStateException("content of a kind that nobody knows: " + kind);
            }
            return jsonb.fromJson(json, type);
        }
    }
}
