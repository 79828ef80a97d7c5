package io.workstream.connector.ra.egress;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Puts a request into the HTTP client's words. */
final class RequestWriter {

    private final Duration connectTimeout;

    RequestWriter(Duration connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    HttpUriRequestBase messageFor(EgressRequest request, Patience patience) {
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.uri());
        message.setConfig(HttpStack.requests(connectTimeout, patience));
        if (request.bearer() != null) {
            message.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + request.bearer());
        }
        if (request.body() instanceof EgressBody.Json json) {
            message.setHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
            message.setEntity(new ByteArrayEntity(json.text().getBytes(StandardCharsets.UTF_8), null));
        } else if (request.body() instanceof FormUpload form) {
            message.setEntity(new FormEntity(form, UUID.randomUUID().toString()));
        }
        return message;
    }
}
