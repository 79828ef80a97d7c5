package io.workstream.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The time zones that people can choose from, each with what its clocks differ from UTC now. */
@ApplicationScoped
public class Zones {

    /** Places that people know. What else Java lists are old names and bare offsets. */
    private static final Pattern PLACES =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");

    @Inject
    Clock clock;

    /**
     * One zone.
     *
     * @param id IANA name
     * @param label name and difference, such as {@code Europe/Moscow (UTC+03:00)}
     */
    public record Choice(String id, String label) {}

    /** All zones by name, the present one among them even where it is an odd one. */
    public List<Choice> choices(String present) {
        Instant now = clock.instant();
        return Stream.concat(
                        ZoneId.getAvailableZoneIds().stream().filter(PLACES.asMatchPredicate()), Stream.of(present))
                .distinct()
                .sorted()
                .map(id -> new Choice(id, id.replace('_', ' ') + " (" + difference(id, now) + ")"))
                .toList();
    }

    private static String difference(String id, Instant now) {
        ZoneOffset offset = ZoneId.of(id).getRules().getOffset(now);
        return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
    }
}
