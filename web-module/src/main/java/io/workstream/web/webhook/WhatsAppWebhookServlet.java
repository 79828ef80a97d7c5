package io.workstream.web.webhook;

import io.workstream.connector.Connectors;
import io.workstream.connector.whatsapp.WhatsAppInbound;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where Meta delivers: GET proves that the address is ours, POST brings events. */
@WebServlet("/webhooks/whatsapp/*")
public class WhatsAppWebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient WhatsAppInbound inbound;

    @Inject
    transient Connectors connectors;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebhookCall.answer(request, response, call -> {
            String challenge = inbound.handshake(
                    call.token(),
                    request.getParameter("hub.mode"),
                    request.getParameter("hub.verify_token"),
                    request.getParameter("hub.challenge"));
            call.reply(HttpServletResponse.SC_OK, "text/plain", challenge);
        });
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebhookCall.answer(request, response, call -> {
            String token =
                    call.tokenOf(given -> connectors.accountByToken(given).isPresent());
            inbound.receive(token, request.getHeader("X-Hub-Signature-256"), call.body(), call.headers());
            call.reply(HttpServletResponse.SC_OK, "text/plain", "");
        });
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("POST")) {
            new WebhookCall(request, response).methodNotAllowed("GET, POST");
        } else {
            super.service(request, response);
        }
    }
}
