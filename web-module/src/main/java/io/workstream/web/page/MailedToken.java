package io.workstream.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** The token in the address of a page to which a mail led. */
public final class MailedToken {

    /** Where it stands in the address. */
    public static final String PARAMETER = "token";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private MailedToken() {}

    /** The request's token; empty where there is none, or what could be none of ours. */
    public static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER))
                .filter(token -> TOKEN.matcher(token).matches());
    }
}
