package io.workstream.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Writes points in time in the reader's zone and language. */
@Named("time")
@RequestScoped
public class Times {

    @Inject
    PageUser user;

    @Inject
    Texts texts;

    @Inject
    Clock clock;

    /** The present; pages that live longer than a request ask here, since a clock cannot be stored with them. */
    public Instant now() {
        return clock.instant();
    }

    /** Hour and minute. */
    public String clock(Instant instant) {
        return format(instant, DateTimeFormatter.ofPattern("HH:mm"));
    }

    /** Hour, minute, second, millisecond, for technical details. */
    public String precise(Instant instant) {
        return format(instant, DateTimeFormatter.ofPattern("HH:mm:ss.SSS"));
    }

    /** Date and time in full; empty for a time that has not come. */
    public String full(@Nullable Instant instant) {
        return instant == null
                ? ""
                : format(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)) + ", " + clock(instant);
    }

    /** Date and time to the second, for technical details. */
    public String exact(Instant instant) {
        return format(instant, DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM))
                + ", "
                + format(instant, DateTimeFormatter.ofPattern("HH:mm:ss"));
    }

    /** The time today, else the date, as lists show it. */
    public String brief(Instant instant) {
        LocalDate day = dayOf(instant);
        return day.equals(today()) ? clock(instant) : dayName(day);
    }

    /** The end of something, within a sentence: the time today, else day and time. */
    public String until(Instant instant) {
        LocalDate day = dayOf(instant);
        LocalDate today = dayOf(now());
        if (day.equals(today)) {
            return clock(instant);
        }
        return day.equals(today.plusDays(1))
                ? texts.with("until.tomorrow", clock(instant))
                : dayName(day) + ", " + clock(instant);
    }

    /** How long it is until then, roughly: whole days, hours or minutes, at least one. */
    public String left(Instant instant) {
        Duration left = Duration.between(now(), instant);
        if (left.toDays() >= 2) {
            return texts.with("left.days", left.toDays());
        }
        return left.toHours() >= 1
                ? texts.with("left.hours", left.toHours())
                : texts.with("left.minutes", Math.max(1, left.toMinutes()));
    }

    /** How long it is until then, in hours and minutes. */
    public String leftExactly(Instant instant) {
        Duration left = Duration.between(now(), instant);
        return left.toHours() >= 1
                ? texts.with("left.both", left.toHours(), left.toMinutesPart())
                : texts.with("left.minutes", Math.max(1, left.toMinutes()));
    }

    /** Today, yesterday, tomorrow, or the date. */
    public String dayName(LocalDate day) {
        LocalDate today = today();
        if (day.equals(today)) {
            return texts.of("day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return texts.of("day.yesterday");
        }
        if (day.equals(today.plusDays(1))) {
            return texts.of("day.tomorrow");
        }
        FormatStyle style = day.getYear() == today.getYear() ? FormatStyle.MEDIUM : FormatStyle.LONG;
        return day.format(DateTimeFormatter.ofLocalizedDate(style).withLocale(user.getLocale()));
    }

    /** The reader's date at this point in time. */
    public LocalDate dayOf(Instant instant) {
        return instant.atZone(user.zone()).toLocalDate();
    }

    /** For machines: ISO-8601. */
    public String iso(Instant instant) {
        return instant.toString();
    }

    private LocalDate today() {
        return dayOf(now());
    }

    private String format(Instant instant, DateTimeFormatter formatter) {
        return formatter.withLocale(user.getLocale()).format(instant.atZone(user.zone()));
    }
}
