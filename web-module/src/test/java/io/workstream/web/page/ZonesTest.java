package io.workstream.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private static Zones zonesAt(String instant) {
        Zones zones = new Zones();
        zones.clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        return zones;
    }

    private static List<String> labels(Zones zones) {
        return zones.choices("UTC").stream().map(Zones.Choice::label).toList();
    }

    @Test
    void zonesShouldTellWhatTheirClocksDifferByNow() {
        assertThat(labels(zonesAt("2026-01-15T12:00:00Z")))
                .contains("Europe/Moscow (UTC+03:00)", "Europe/Berlin (UTC+01:00)", "UTC (UTC)")
                .contains("America/New York (UTC-05:00)");
        assertThat(labels(zonesAt("2026-07-15T12:00:00Z"))).contains("Europe/Berlin (UTC+02:00)");
    }

    @Test
    void zonesShouldNameThePresentOneOnceWhenItIsUnusual() {
        List<Zones.Choice> choices = zonesAt("2026-01-15T12:00:00Z").choices("Etc/GMT+5");

        assertThat(choices)
                .extracting(Zones.Choice::id)
                .containsOnlyOnce("Etc/GMT+5")
                .doesNotContain("Etc/GMT+6");
    }

    @Test
    void zonesShouldComeByName() {
        assertThat(zonesAt("2026-01-15T12:00:00Z").choices("UTC"))
                .extracting(Zones.Choice::id)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
