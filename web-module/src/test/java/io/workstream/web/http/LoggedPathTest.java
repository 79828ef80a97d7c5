package io.workstream.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedPathTest {

    @ParameterizedTest
    @CsvSource({
        "/webhooks/whatsapp/secret, /webhooks/whatsapp/***",
        "/webhooks/jivo/secret/more, /webhooks/jivo/***",
        "//webhooks//jivo//secret, //webhooks//jivo//***",
        "/webhooks/jivo;a=b/secret, /webhooks/jivo;a=b/***",
        "/%77ebhooks/jivo/secret, /***",
        "/webhooks;x=1/jivo/secret, /***",
        "/./webhooks/jivo/secret, /***",
        "/media/secret, /media/***",
        "/api/v1/workspaces/1/media/2, /api/v1/workspaces/1/media/2",
        "/w/acme/jivo, /w/acme/jivo",
        "/, /"
    })
    void pathShouldBeWrittenWithoutItsToken(String path, String written) {
        assertThat(LoggedPath.of(path)).isEqualTo(written);
    }
}
