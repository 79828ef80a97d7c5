package io.workstream.web.webhook;

import io.workstream.connector.Connectors;
import io.workstream.connector.jivo.JivoAnswer;
import io.workstream.connector.jivo.JivoInbound;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Where Jivo delivers what its operators write. */
@WebServlet("/webhooks/jivo/*")
public class JivoWebhookServlet extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient JivoInbound inbound;

    @Inject
    transient Connectors connectors;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        WebhookCall.answer(request, response, call -> {
            String token =
                    call.tokenOf(given -> connectors.channelByToken(given).isPresent());
            JivoAnswer answer = inbound.receive(token, call.body(), call.headers());
            call.reply(answer.status(), answer.mediaType(), answer.body());
        });
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) {
            new WebhookCall(request, response).methodNotAllowed("POST");
        } else {
            super.service(request, response);
        }
    }
}
