package io.workstream.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads JSON of senders who must not be refused: one object in UTF-8. Where {@link StrictJson} refuses the whole because a
 * part is nested or numbered beyond reason, that part alone is left out, as {@code null}, at no cost.
 *
 * @param object what is left
 * @param leftOut how many parts are missing
 */
public record TamedJson(JsonObject object, int leftOut) {

    /** Kept: {@code Json} looks for it in every jar at each call, which took a quarter of the server's time. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** The object that these bytes are; refused as {@code malformed-request} where they are none. */
    public static TamedJson of(byte[] body) {
        return of(StrictJson.text(body));
    }

    /** The object that this text is; refused likewise. */
    public static TamedJson of(String text) {
        try (JsonParser parser = StrictJson.PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw StrictJson.malformed("not a JSON object");
            }
            Reader reader = new Reader(parser);
            JsonObject object = reader.object(1);
            if (parser.hasNext()) {
                throw StrictJson.malformed("not a JSON object");
            }
            return new TamedJson(object, reader.leftOut);
        } catch (JsonException | NoSuchElementException broken) {
            throw (Problem) StrictJson.malformed("not a JSON object").initCause(broken);
        }
    }

    /** Says that parts are missing; empty when none is. */
    public Optional<String> note() {
        return leftOut == 0
                ? Optional.empty()
                : Optional.of(leftOut + " values nested or numbered beyond reason were left out");
    }

    private static final class Reader {

        private final JsonParser parser;
        private int leftOut;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        JsonObject object(int depth) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            while (parser.next() != Event.END_OBJECT) {
                String key = parser.getString();
                object.add(key, value(parser.next(), depth));
            }
            return object.build();
        }

        private JsonValue array(int depth) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
                array.add(value(next, depth));
            }
            return array.build();
        }

        private JsonValue value(Event event, int depth) {
            return switch (event) {
                case START_OBJECT -> {
                    if (depth < StrictJson.DEEPEST) {
                        yield object(depth + 1);
                    }
                    parser.skipObject();
                    yield nothing();
                }
                case START_ARRAY -> {
                    if (depth < StrictJson.DEEPEST) {
                        yield array(depth + 1);
                    }
                    parser.skipArray();
                    yield nothing();
                }
                case VALUE_STRING -> JSON.createValue(parser.getString());
                case VALUE_NUMBER -> number(parser.getString());
                case VALUE_TRUE -> JsonValue.TRUE;
                case VALUE_FALSE -> JsonValue.FALSE;
                default -> JsonValue.NULL;
            };
        }

        /** Not looked at before it is known to be modest: the library reckons with others for minutes. */
        private JsonValue number(String text) {
            return StrictJson.modest(text) ? JSON.createValue(new BigDecimal(text)) : nothing();
        }

        private JsonValue nothing() {
            leftOut++;
            return JsonValue.NULL;
        }
    }
}
