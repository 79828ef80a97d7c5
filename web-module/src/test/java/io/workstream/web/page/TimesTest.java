package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T22:30:00Z");

    @Test
    void timeShouldBeShownInTheReadersZone() {
        Times times = times("ru", "Europe/Moscow");

        assertThat(times.clock(NOW)).isEqualTo("01:30");
        assertThat(times.dayOf(NOW)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(times.precise(Instant.parse("2026-11-22T22:30:01.25Z"))).isEqualTo("01:30:01.250");
    }

    @Test
    void dayShouldBeNamedWhenItIsNear() {
        Times times = times("ru", "Europe/Moscow");

        assertThat(times.dayName(LocalDate.of(2026, 11, 23))).isEqualTo("Сегодня");
        assertThat(times.dayName(LocalDate.of(2026, 11, 22))).isEqualTo("Вчера");
        assertThat(times.dayName(LocalDate.of(2026, 11, 24))).isEqualTo("Завтра");
    }

    @Test
    void dayShouldBeADateInTheReadersLanguageWhenItIsFar() {
        LocalDate lastYear = LocalDate.of(2025, 3, 1);

        assertThat(times("en", "UTC").dayName(lastYear)).isEqualTo("March 1, 2025");
        assertThat(times("ru", "UTC").dayName(lastYear)).startsWith("1 марта 2025");
    }

    @Test
    void briefTimeShouldBeTheHourWhenItIsToday() {
        Times times = times("en", "UTC");

        assertThat(times.brief(NOW)).isEqualTo("22:30");
        assertThat(times.brief(NOW.minusSeconds(24 * 3600))).isEqualTo("Yesterday");
    }

    @Test
    void endOfTheWindowShouldNameTheDayWhenItIsNotToday() {
        Times times = times("en", "UTC");

        assertThat(times.until(NOW.plusSeconds(3600))).isEqualTo("23:30");
        assertThat(times.until(NOW.plusSeconds(7200))).isEqualTo("tomorrow, 00:30");
    }

    @Test
    void timeLeftShouldBeToldInWholeUnits() {
        Times times = times("en", "UTC");

        assertThat(times.left(NOW.plusSeconds(5 * 3600 + 1800))).isEqualTo("5 h");
        assertThat(times.left(NOW.plusSeconds(3 * 24 * 3600))).isEqualTo("3 d");
        assertThat(times.left(NOW.plusSeconds(20))).isEqualTo("1 min");
        assertThat(times.leftExactly(NOW.plusSeconds(5 * 3600 + 1800))).isEqualTo("5 h 30 min");
        assertThat(times.leftExactly(NOW.plusSeconds(59 * 60))).isEqualTo("59 min");
    }

    private static Times times(String language, String zone) {
        Times times = new Times();
        times.user = Readers.reading(Locale.forLanguageTag(language), ZoneId.of(zone));
        times.texts = Readers.texts(times.user);
        times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return times;
    }
}
