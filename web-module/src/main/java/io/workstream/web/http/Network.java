package io.workstream.web.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A range of addresses.
 *
 * @param base an address in it
 * @param bits how many leading bits all of them share
 */
record Network(InetAddress base, int bits) {

    /** Literals only: a name would be looked up. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    static final List<Network> LOOPBACK = List.of(parse("127.0.0.0/8"), parse("::1"));

    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = address(slash < 0 ? text : text.substring(0, slash));
        int most = base.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("not a network");
        }
        return new Network(base, bits);
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    boolean contains(String text) {
        if (!isAddress(text)) {
            return false;
        }
        byte[] mine = base.getAddress();
        byte[] other = address(text).getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress address(String text) {
        if (!isAddress(text)) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException garbled) {
            throw new IllegalArgumentException("not an address", garbled);
        }
    }
}
