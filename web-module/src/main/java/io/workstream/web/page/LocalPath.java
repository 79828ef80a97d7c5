package io.workstream.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses to go back to after signing in: only paths of our own pages, so that a link cannot send people elsewhere. */
public final class LocalPath {

    /** Name of the query parameter that carries it. */
    public static final String PARAMETER = "return";

    private static final String HOME = "/";
    private static final int LONGEST = 500;

    // Browsers read "//host" and "/\host" as another site, and the server resolves dots and escapes before it
    // redirects;
    // no page of ours has any of these in its path. Behind the "?" they lead nowhere.
    private static final Pattern SAFE =
            Pattern.compile("/(?:[A-Za-z0-9_~-]+(?:/[A-Za-z0-9_~-]+)*+)?(?:\\?[A-Za-z0-9/._~%=&?:,-]*)?");
    private static final Pattern DOOR = Pattern.compile("/(login|register|forgot|reset|confirm|unlock)([?/].*)?");

    private LocalPath() {}

    /** The wished path if it is one of ours, else the start page. */
    public static String orHome(@Nullable String wished) {
        if (wished == null || wished.length() > LONGEST || !SAFE.matcher(wished).matches()) {
            return HOME;
        }
        return DOOR.matcher(wished).matches() ? HOME : wished;
    }

    /** The path that a request came by, to send its reader back to; home where no page of ours could have it. */
    public static String own(String path) {
        return path.length() <= LONGEST && SAFE.matcher(path).matches() ? path : HOME;
    }

    /** The sign-in page's address that leads back to this path. */
    public static String login(String path) {
        String back = orHome(path);
        return back.equals(HOME)
                ? "/login"
                : "/login?" + PARAMETER + "=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
