package io.workstream.web.page;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** People who read pages in tests. */
public final class Readers {

    private Readers() {}

    /** Somebody with this language and zone. */
    public static PageUser reading(Locale locale, ZoneId zone) {
        return new PageUser() {
            @Override
            public Locale getLocale() {
                return locale;
            }

            @Override
            public ZoneId zone() {
                return zone;
            }
        };
    }

    /** The texts that they read. */
    public static Texts texts(PageUser user) {
        Texts texts = new Texts();
        texts.user = user;
        return texts;
    }

    /** The times that they read at this moment. */
    public static Times times(PageUser user, Instant now) {
        Times times = new Times();
        times.user = user;
        times.texts = texts(user);
        times.clock = Clock.fixed(now, ZoneOffset.UTC);
        return times;
    }

    /** What refusals say to them. */
    public static ProblemTexts problems(PageUser user) {
        ProblemTexts problems = new ProblemTexts();
        problems.texts = texts(user);
        return problems;
    }
}
