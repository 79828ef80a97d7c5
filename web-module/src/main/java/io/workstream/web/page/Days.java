package io.workstream.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Days as search forms carry them. */
public final class Days {

    private static final int LAST_YEAR = 9999;

    private Days() {}

    /** Reads one of the years 1 to 9999: others have no moment that the database knows. */
    public static LocalDate of(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("a day far away: " + text);
        }
        return day;
    }
}
