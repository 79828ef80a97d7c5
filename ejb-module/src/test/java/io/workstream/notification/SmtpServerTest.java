package io.workstream.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example:2525,                 false, mail.example, 2525, ,       ",
        "smtp://mail.example,                      false, mail.example, 587,  ,       ",
        "smtps://mail.example/,                    true,  mail.example, 465,  ,       ",
        "smtps://me%40x.example:p%3A+%2F@host:465, true,  host,         465,  me@x.example, p:+/"
    })
    void addressShouldBeReadWhenItNamesAMailServer(
            String address, boolean tls, String host, int port, String user, String password) {
        assertThat(SmtpServer.parse(address)).isEqualTo(new SmtpServer(tls, host, port, user, password));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.example:25",
                "http://mail.example",
                "smtp://",
                "smtp://user@host",
                "smtp://host/box",
                "smtp://a b"
            })
    void addressShouldBeRefusedWhenItNamesNone(String address) {
        assertThatThrownBy(() -> SmtpServer.parse(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void passwordShouldGoOnlyUnderTlsWhenTheServerIsAnotherMachine() {
        assertThat(SmtpServer.parse("smtp://me:secret@mail.example").properties())
                .containsEntry("mail.smtp.starttls.required", "true");
        assertThat(SmtpServer.parse("smtp://me:secret@127.0.0.1").properties())
                .containsEntry("mail.smtp.starttls.required", "false");
        assertThat(SmtpServer.parse("smtp://mail.example").properties())
                .containsEntry("mail.smtp.starttls.enable", "true")
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    @Test
    void serverShouldNotShowItsPassword() {
        assertThat(SmtpServer.parse("smtp://me:secret@mail.example")).hasToString("SmtpServer[mail.example:587]");
    }
}
