package io.workstream.identity;

/**
 * Where a login comes from.
 *
 * @param address network address
 * @param userAgent what the program calls itself, shortened
 */
public record Origin(String address, String userAgent) {

    private static final int LONGEST_AGENT = 300;

    /** Keeps of the program's name what fits. */
    public Origin {
        userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_AGENT));
    }
}
