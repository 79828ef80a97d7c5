package io.workstream.connector.ra.egress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EgressPolicyTest {

    private static final Map<String, String[]> NAMES = Map.of(
            "public.example", new String[] {"198.41.0.4", "2001:503:ba3e::2:30"},
            "private.example", new String[] {"10.1.2.3"},
            "mixed.example", new String[] {"198.41.0.4", "192.168.0.1"},
            "mapped.example", new String[] {"::ffff:127.0.0.1"},
            "six.example", new String[] {"fd00:ec2::254"},
            "localhost", new String[] {"127.0.0.1", "::1"});

    private final EgressClient client = new EgressClient(
            new EgressSettings(
                    Set.of(HostAndPort.parse("private.example:8443"), HostAndPort.parse("127.0.0.1:9001")),
                    Duration.ofSeconds(1),
                    Patience.calls(Duration.ofSeconds(1)),
                    Patience.calls(Duration.ofSeconds(1))),
            Clock.systemUTC(),
            EgressPolicyTest::lookUp);

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://public.example",
                "https://public.example/a/b?c=d",
                "https://PUBLIC.Example:8443/x",
                "HTTPS://public.example/",
                "https://198.41.0.4/",
                "https://[2001:503:ba3e::2:30]/",
                "https://private.example:8443/allowed",
                "http://private.example:8443/allowed",
                "http://127.0.0.1:9001/allowed"
            })
    void policyShouldPermitWhenAddressIsPublicOrAllowed(URI uri) {
        Optional<String> objection = client.objectionTo(uri);

        assertThat(objection).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // loopback, as such and in disguise
                "https://127.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://127.0.0.0x1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://localhost/",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::FFFF:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[::]/",
                "https://0.0.0.0/",
                "https://0/",
                "https://%31%32%37.0.0.1/",
                "https://１２７.０.０.１/",
                "https://①②⑦.0.0.1/",
                "https://127。0。0。1/",
                // private, shared, link-local, metadata
                "https://10.0.0.1/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fc00::1]/",
                // multicast, reserved, broadcast
                "https://224.0.0.1/",
                "https://[ff02::1]/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                "https://192.0.0.8/",
                "https://198.18.0.1/",
                // tunnels that may lead anywhere
                "https://[64:ff9b::a00:1]/",
                "https://[2002:7f00:1::1]/",
                "https://[2001:0:1::1]/",
                // names
                "https://private.example/",
                "https://private.example:8444/",
                "https://mixed.example/",
                "https://mapped.example/",
                "https://six.example/",
                "https://unknown.example/",
                "https://public.example./",
                "https://-public.example/",
                "https://public..example/",
                // user information, schemes, ports, nothing at all
                "https://user@public.example/",
                "https://user:password@public.example/",
                "https://@public.example/",
                "https://public.example@127.0.0.1:9001/",
                "http://public.example/",
                "http://127.0.0.1:9002/",
                "ftp://public.example/",
                "file:///etc/passwd",
                "jar:https://public.example/a.jar!/",
                "public.example/path",
                "//public.example/path",
                "https:///path",
                "https:public.example",
                "https://public.example:0/",
                "https://public.example:65536/",
                "https://public.example:99999999/",
                ""
            })
    void policyShouldRefuseWhenAddressIsPrivateOrOddlySpelled(URI uri) {
        Optional<String> objection = client.objectionTo(uri);

        assertThat(objection).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "0.255.255.255, false",
        "1.0.0.0, true",
        "9.255.255.255, true",
        "10.255.255.255, false",
        "11.0.0.0, true",
        "100.63.255.255, true",
        "100.64.0.0, false",
        "100.127.255.255, false",
        "100.128.0.0, true",
        "126.255.255.255, true",
        "127.255.255.255, false",
        "128.0.0.0, true",
        "169.253.255.255, true",
        "169.254.0.0, false",
        "172.15.255.255, true",
        "172.31.255.255, false",
        "172.32.0.0, true",
        "191.255.255.255, true",
        "192.0.0.255, false",
        "192.0.1.0, true",
        "192.168.255.255, false",
        "192.169.0.0, true",
        "198.17.255.255, true",
        "198.19.255.255, false",
        "198.20.0.0, true",
        "223.255.255.255, true",
        "239.255.255.255, false",
        "1fff:ffff::1, false",
        "2001:1ff:ffff::1, false",
        "2001:200::1, true",
        "2001:db8::1, false",
        "2002:c633:6401::1, false",
        "2606:4700::1, true",
        "3ffe::1, true",
        "3fff:fff::1, false",
        "4000::1, false"
    })
    void addressShouldBePublicOnlyWhenOutsideOfEverySpecialBlock(String literal, boolean expected) throws Exception {
        InetAddress address = InetAddress.getByName(literal);

        boolean isPublic = PublicAddresses.contain(address);

        assertThat(isPublic).isEqualTo(expected);
    }

    @Test
    void objectionShouldNotRepeatPathWhenAddressIsRefused() {
        URI uri = URI.create("https://private.example/secret-path?token=secret-query");

        Optional<String> objection = client.objectionTo(uri);

        assertThat(objection).hasValueSatisfying(reason -> assertThat(reason).doesNotContain("secret"));
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        if (host.indexOf(':') >= 0 || host.matches("[0-9.]+")) {
            return new InetAddress[] {InetAddress.getByName(host)};
        }
        String[] literals = NAMES.get(host);
        if (literals == null) {
            throw new UnknownHostException(host);
        }
        InetAddress[] addresses = new InetAddress[literals.length];
        for (int i = 0; i < literals.length; i++) {
            addresses[i] = InetAddress.getByName(literals[i]);
        }
        return addresses;
    }
}
