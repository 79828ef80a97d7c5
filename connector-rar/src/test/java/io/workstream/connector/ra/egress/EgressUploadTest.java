package io.workstream.connector.ra.egress;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.workstream.connector.ra.egress.Outside.answer;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EgressUploadTest {

    @RegisterExtension
    static final Outside OUTSIDE = new Outside();

    private EgressClient client;

    @BeforeEach
    void open() {
        client = OUTSIDE.clientWith(Duration.ofSeconds(5), Outside::loopback);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void formShouldCarryFieldsAndFile() {
        OUTSIDE.stubFor(post("/media").willReturn(okJson("{\"id\":\"1\"}")));
        byte[] content = "содержимое".getBytes(UTF_8);

        EgressResult result = client.call(EgressRequest.upload(
                        OUTSIDE.at("one.example", "/media"), form("счёт \"7\".pdf", content.length, content))
                .withBearer("t0ken"));

        assertThat(answer(result).body()).isEqualTo("{\"id\":\"1\"}");
        OUTSIDE.verify(postRequestedFor(urlEqualTo("/media"))
                .withHeader("Authorization", equalTo("Bearer t0ken"))
                .withHeader("Content-Type", matching("multipart/form-data; boundary=[0-9a-f-]{36}"))
                .withHeader("Content-Length", matching("[0-9]+"))
                .withoutHeader("Transfer-Encoding")
                .withRequestBodyPart(
                        aMultipart("type").withBody(equalTo("application/pdf")).build())
                .withRequestBodyPart(aMultipart("file")
                        .withHeader("Content-Type", equalTo("application/pdf"))
                        .withBody(equalTo("содержимое"))
                        .build()));
    }

    @Test
    void entityShouldBeAsLongAsItSaysAndEscapeItsNames() throws IOException {
        byte[] content = {1, 2, 3};
        FormEntity entity = new FormEntity(form("счёт \"7\"\r\n.pdf", 3, content), "edge");
        ByteArrayOutputStream written = new ByteArrayOutputStream();

        entity.writeTo(written);

        assertThat(written.size()).isEqualTo(entity.getContentLength());
        assertThat(written.toString(UTF_8))
                .isEqualTo("--edge\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\napplication/pdf\r\n"
                        + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"счёт %227%22%0D%0A.pdf\"\r\n"
                        + "Content-Type: application/pdf\r\n\r\n\u0001\u0002\u0003\r\n--edge--\r\n");
    }

    @Test
    void uploadShouldFailForTheCallerWhenFileIsShorterThanAnnounced() {
        OUTSIDE.stubFor(post("/media").willReturn(okJson("{}")));
        EgressRequest request =
                EgressRequest.upload(OUTSIDE.at("one.example", "/media"), form("a.pdf", 4, new byte[3]));

        assertThatThrownBy(() -> client.call(request))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("shorter than announced");
    }

    @Test
    void refusalShouldBeHeardWhenItComesBeforeTheFileIsRead() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> refuseUnread(listening));
            String target = "127.0.0.1:" + listening.getLocalPort();
            long length = 1L << 40;
            FormUpload form = new FormUpload(
                    Map.of(), "file", new FormUpload.File("application/pdf", "a.pdf", length, endless()));
            try (EgressClient toServer = new EgressClient(Outside.allowing(target), Outside.CLOCK)) {
                EgressResult result = toServer.call(EgressRequest.upload(URI.create("http://" + target + "/"), form));

                assertThat(answer(result).status()).isEqualTo(401);
            }
            served.join();
        }
    }

    /** Answers after the head and keeps the connection open until the other side gives it up. */
    private static void refuseUnread(ServerSocket listening) {
        try (Socket socket = listening.accept()) {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            byte[] ignored = new byte[8192];
            for (int count = in.read(ignored); count >= 0; count = in.read(ignored)) {
                assertThat(count).isPositive();
            }
        } catch (IOException e) {
            // The other side has given it up.
        }
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
    }

    private static FormUpload form(String filename, long length, byte[] content) {
        return new FormUpload(
                Map.of("type", "application/pdf"),
                "file",
                new FormUpload.File("application/pdf", filename, length, new ByteArrayInputStream(content)));
    }
}
