package io.workstream.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Where a login comes from.
 *
 * @param address network address
 * @param userAgent what the program calls itself, shortened
 * @param device the token that this browser was given at an earlier sign-in, if any
 */
public record Origin(String address, String userAgent, @Nullable String device) {

    private static final int LONGEST_AGENT = 300;
    private static final int HALF = 8;

    /** Keeps of the program's name what fits. */
    public Origin {
        userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_AGENT));
    }

    /** Of a program that keeps nothing. */
    public Origin(String address, String userAgent) {
        this(address, userAgent, null);
    }

    /** The same, of a browser that was given this token. */
    public Origin of(@Nullable String browser) {
        return new Origin(address, userAgent, browser);
    }

    /** The narrowest place that is known: the browser, else the address. */
    String place() {
        return device == null ? "address:" + address : "device:" + device;
    }

    /** Whose tries count as one's: an address; of the longer ones the half that one household or machine has for itself. */
    String network() {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal, as the colon shows: nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > HALF ? HexFormat.of().formatHex(Arrays.copyOf(bytes, HALF)) : address;
        } catch (UnknownHostException noLiteral) {
            return address;
        }
    }

    @Override
    public String toString() {
        return "Origin[" + address + "]";
    }
}
