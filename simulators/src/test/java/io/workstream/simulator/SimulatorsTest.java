package io.workstream.simulator;

import static io.workstream.simulator.World.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.workstream.simulator.mail.Mail;
import io.workstream.simulator.wire.Json;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorsTest {

    private World world;

    @BeforeEach
    void start() {
        world = World.start();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "10.0.0.5", "203.0.113.7"})
    void settingsShouldRefuseAddressWhenItIsNotLoopback(String address) {
        assertThatThrownBy(() -> new SimulatorSettings.Listen(address, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("loopback");
    }

    @Test
    void portsShouldBeClosedWhenAskedOverAnotherInterface() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();

        for (InetAddress other : others) {
            assertThatThrownBy(() -> connect(other, world.simulators.httpPort()))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> connect(other, world.simulators.smtpPort()))
                    .isInstanceOf(IOException.class);
        }
        connect(InetAddress.getByName("127.0.0.1"), world.simulators.httpPort());
    }

    @Test
    void requestShouldBeRefusedWhenItComesFromAForeignPage() throws IOException {
        assertThat(rawStatus("Host: evil.example")).contains(" 403 ");
        assertThat(rawStatus("Host: localhost\r\nOrigin: https://evil.example")).contains(" 403 ");
        assertThat(rawStatus("Host: localhost\r\nOrigin: null")).contains(" 403 ");
        assertThat(rawStatus("Host: localhost\r\nOrigin: http://localhost:8090"))
                .contains(" 200 ");
    }

    @Test
    void startShouldFailAndLeaveNothingWhenPortIsTaken() {
        SimulatorSettings.Listen taken = new SimulatorSettings.Listen("127.0.0.1", world.simulators.httpPort(), 0);

        assertThatThrownBy(
                        () -> Simulators.start(SimulatorSettings.onFreePorts().withListen(taken)))
                .hasMessageContaining("already in use");
    }

    @Test
    void startShouldFailWithThePortWhenSmtpPortIsTaken() {
        int port = world.simulators.smtpPort();
        SimulatorSettings.Listen taken = new SimulatorSettings.Listen("127.0.0.1", 0, port);

        assertThatThrownBy(
                        () -> Simulators.start(SimulatorSettings.onFreePorts().withListen(taken)))
                .hasMessage("SMTP port " + port + " is already in use");
    }

    @Test
    void mailShouldBeListedWhenSentToTwoPeople() throws MessagingException {
        send("Привет", "<b>hi</b>", "a@demo.example,b@demo.example");

        await("mails").until(() -> world.simulators.inbox().mails().size() == 2);
        assertThat(world.simulators.inbox().mails())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder("a@demo.example", "b@demo.example");
        JsonNode mail = json(world.get("/control/mails")).at("/items/0");
        assertThat(mail.path("from").textValue()).isEqualTo("no-reply@demo.example");
        assertThat(mail.path("subject").textValue()).isEqualTo("Привет");
        assertThat(mail.path("html").textValue()).isEqualTo("<b>hi</b>");
    }

    @Test
    void pageShouldBeServedWithAPolicyWhenAskedFor() {
        HttpResponse<String> page = world.get("/");

        assertThat(page.body()).contains("id=\"phone-input\"", "id=\"jivo-messages\"", "id=\"mail-list\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(List.of("/page.js", "/kinds.js", "/page.css", "/words.js", "/favicon.svg"))
                .allSatisfy(path -> assertThat(world.get(path).statusCode()).isEqualTo(200));
    }

    @Test
    void openPageShouldHearOfAChangeWhenSomethingHappens() {
        Collection<String> lines = new CopyOnWriteArrayList<>();
        CompletableFuture<HttpResponse<Void>> feed = HttpClient.newHttpClient()
                .sendAsync(
                        world.request("/events")
                                .header("Accept", "text/event-stream")
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.fromLineSubscriber(new LineCollector(lines)));
        await("joined").until(() -> lines.contains("event: ready"));

        world.customerWrites("hi");

        await("told").until(() -> lines.contains("data: {\"area\":\"PHONE\"}"));
        feed.cancel(true);
    }

    @Test
    void faultsShouldBeRefusedWhenTheyMakeNoSense() {
        assertThat(world.post("/control/faults", Json.object().put("target", "moon"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.post(
                                "/control/faults",
                                Json.object().put("target", "jivo").put("status", 42))
                        .statusCode())
                .isEqualTo(400);
        assertThat(world.post(
                                "/control/faults",
                                Json.object().put("target", "jivo").put("count", 0))
                        .statusCode())
                .isEqualTo(400);
    }

    private void send(String subject, String html, String to) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(world.simulators.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("no-reply@demo.example");
        message.setRecipients(Message.RecipientType.TO, to);
        message.setSubject(subject, "UTF-8");
        message.setText(html, "UTF-8", "html");
        Transport.send(message);
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 1000);
        }
    }

    /** By hand, because the JDK's client sets Host itself. */
    private String rawStatus(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", world.simulators.httpPort())) {
            socket.getOutputStream()
                    .write(("GET /control/numbers HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("nothing");
        }
    }
}
