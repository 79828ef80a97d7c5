package io.workstream.shared;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/**
 * Reads JSON of strangers: one object in UTF-8 with nothing behind it, nested and numbered within reason. Anything else is
 * refused as {@code malformed-request}.
 */
public final class StrictJson {

    static final int DEEPEST = 64;

    // The library answers numbers beyond its own bounds with exceptions of all kinds, some only when they are looked
    // at.
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");

    static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private StrictJson() {}

    /** The object that these bytes are. */
    public static JsonObject object(byte[] body) {
        return object(text(body));
    }

    /** The object that this text is. */
    public static JsonObject object(String text) {
        try {
            inspect(text);
            try (JsonReader reader = READERS.createReader(new StringReader(text))) {
                return reader.readObject();
            }
        } catch (JsonException | NoSuchElementException broken) {
            throw (Problem) malformed("not a JSON object").initCause(broken);
        }
    }

    /** These bytes as text. */
    public static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw (Problem) malformed("not UTF-8").initCause(broken);
        }
    }

    private static void inspect(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            if (parser.next() != JsonParser.Event.START_OBJECT) {
                throw malformed("not a JSON object");
            }
            int depth = 1;
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth++;
                    case END_OBJECT, END_ARRAY -> depth--;
                    case VALUE_NUMBER -> requireModest(parser.getString());
                    default -> {
                        // Names, texts and constants may be any.
                    }
                }
                if (depth > DEEPEST) {
                    throw malformed("nested deeper than " + DEEPEST);
                }
            }
        }
    }

    private static void requireModest(String number) {
        if (!modest(number)) {
            throw malformed("a number is out of all bounds");
        }
    }

    /** Whether a number may be reckoned with. */
    static boolean modest(String number) {
        return number.length() <= LONGEST_NUMBER && NUMBER.matcher(number).matches();
    }

    static Problem malformed(String reason) {
        return new Problem(SharedProblem.MALFORMED_REQUEST, Map.of("reason", reason));
    }
}
