package io.workstream.shared;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Writes times always with three digits of fraction, so that clients may compare them as text. */
public class InstantText implements JsonbAdapter<Instant, String> {

    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    @Override
    public String adaptToJson(Instant time) {
        return MILLIS.format(time);
    }

    @Override
    public Instant adaptFromJson(String text) {
        return Instant.parse(text);
    }
}
