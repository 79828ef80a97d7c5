package io.workstream.simulator.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.workstream.simulator.whatsapp.rules.Template;
import io.workstream.simulator.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The templates of all WhatsApp Business Accounts: a set that each one has, and those a test added. */
public final class Templates {

    private final List<Template> ofAll = seeds();
    private final Map<String, List<Template>> added = new ConcurrentHashMap<>();

    /** In the order in which they were made. */
    public List<Template> of(String wabaId) {
        return Stream.concat(ofAll.stream(), added.getOrDefault(wabaId, List.of()).stream())
                .toList();
    }

    /** From the object that Meta's list would show; id, status and category may be left out. */
    public Template add(String wabaId, JsonNode view) {
        List<Template> own = added.computeIfAbsent(wabaId, id -> new CopyOnWriteArrayList<>());
        Template template = read(view, Long.toString(900_000_000_000_001L + own.size()));
        own.removeIf(known ->
                known.name().equals(template.name()) && known.language().equals(template.language()));
        own.add(template);
        return template;
    }

    void clear() {
        added.clear();
    }

    private static Template read(JsonNode view, String otherwiseId) {
        ArrayNode components =
                view.path("components") instanceof ArrayNode array ? array : Json.MAPPER.createArrayNode();
        return new Template(
                view.path("id").asText(otherwiseId),
                view.path("name").asText(),
                view.path("language").asText("en"),
                new Template.Review(
                        view.path("category").asText("UTILITY"),
                        view.path("status").asText("APPROVED"),
                        view.path("parameter_format").asText("POSITIONAL")),
                components);
    }

    private static List<Template> seeds() {
        try (InputStream file = Templates.class.getResourceAsStream("/templates.json")) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks templates.json");
            }
            Stream.Builder<Template> seeds = Stream.builder();
            for (JsonNode view : Json.MAPPER.readTree(file.readAllBytes())) {
                seeds.add(read(view, ""));
            }
            return seeds.build().toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("templates.json is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
