package io.workstream.shared;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * One setting of the operator. A wrong value stops the start with the setting's environment name in the message.
 *
 * @param name property name, such as {@code workstream.public.url}
 */
public record Setting(String name) {

    private static final int LONGEST_PAUSE = 3600;

    /** The value as text; empty when it is not set or blank. */
    public Optional<String> text() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue(name, String.class).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value as text, which must be there. */
    public String required() {
        return text().orElseThrow(() -> new IllegalStateException(variable() + " is not set"));
    }

    /**
     * The value read by a parser that throws {@link IllegalArgumentException} for what it does not understand.
     *
     * @param expected what would be right, for the message
     */
    public <T> Optional<T> read(Function<String, T> parser, String expected) {
        return text().map(value -> {
            try {
                return parser.apply(value);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalStateException(variable() + " must be " + expected, wrong);
            }
        });
    }

    /** A whole number within bounds. */
    public int number(int fallback, int least, int most) {
        return read(
                        value -> within(Integer.parseInt(value), least, most),
                        "a whole number from " + least + " to " + most)
                .orElse(fallback);
    }

    /** Pauses that follow one another, as whole seconds parted by commas. */
    public List<Duration> pauses(int... fallback) {
        return read(
                        value -> Arrays.stream(value.split(",", -1))
                                .map(part -> within(Integer.parseInt(part.strip()), 1, LONGEST_PAUSE))
                                .map(Duration::ofSeconds)
                                .toList(),
                        "whole numbers of seconds from 1 to " + LONGEST_PAUSE + ", parted by commas")
                .orElseGet(() ->
                        Arrays.stream(fallback).mapToObj(Duration::ofSeconds).toList());
    }

    /** The environment variable that sets it. */
    public String variable() {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private static int within(int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("out of bounds");
        }
        return value;
    }
}
