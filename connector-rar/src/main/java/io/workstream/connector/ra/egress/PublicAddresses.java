package io.workstream.connector.ra.egress;

import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet. IPv4 is a list of exceptions (IANA's special-purpose registry); IPv6 is
 * the other way round: only global unicast space counts, less the parts of it that tunnel or document. So loopback,
 * unique-local, link-local, NAT64, mapped and compatible forms need no line of their own.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC_V4 = List.of(
            new Block(8, 0),
            new Block(8, 10),
            new Block(10, 100, 64),
            new Block(8, 127),
            new Block(16, 169, 254),
            new Block(12, 172, 16),
            new Block(24, 192, 0, 0),
            new Block(24, 192, 0, 2),
            new Block(24, 192, 88, 99),
            new Block(16, 192, 168),
            new Block(15, 198, 18),
            new Block(24, 198, 51, 100),
            new Block(24, 203, 0, 113),
            new Block(4, 224),
            new Block(4, 240));

    private static final Block GLOBAL_UNICAST_V6 = new Block(3, 0x20);

    private static final List<Block> NOT_PUBLIC_V6 = List.of(
            // 2001::/23 holds Teredo, benchmarking and ORCHID; 2002::/16 is 6to4: both may carry any IPv4 address.
            new Block(23, 0x20, 0x01, 0x00, 0x00),
            new Block(32, 0x20, 0x01, 0x0d, 0xb8),
            new Block(16, 0x20, 0x02),
            new Block(20, 0x3f, 0xff, 0x00));

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(bytes));
        }
        return GLOBAL_UNICAST_V6.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    /** The first {@code prefix} bits of an address. */
    private static final class Block {

        private final int prefix;
        private final int[] start;

        Block(int prefix, int... start) {
            this.prefix = prefix;
            this.start = start;
        }

        boolean contains(byte[] address) {
            for (int bit = 0; bit < prefix; bit += 8) {
                int index = bit / 8;
                int mask = (0xff << Math.max(0, 8 - (prefix - bit))) & 0xff;
                int wanted = index < start.length ? start[index] : 0;
                if ((address[index] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
