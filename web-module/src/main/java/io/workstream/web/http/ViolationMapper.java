package io.workstream.web.http;

import io.workstream.shared.Problem;
import io.workstream.shared.SharedProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Answers what Bean Validation found wrong with a request. */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

    @Context
    HttpServletRequest request;

    @Override
    public Response toResponse(ConstraintViolationException failure) {
        String reference = CorrelationFilter.idOf(request);
        boolean ours = failure.getConstraintViolations().stream().anyMatch(ViolationMapper::aboutAnAnswer);
        return ours
                ? UnexpectedMapper.answer(new IllegalStateException("an answer is not valid", failure), reference)
                : ProblemMapper.answer(problem(failure), reference);
    }

    static Problem problem(ConstraintViolationException failure) {
        List<Map<String, String>> violations = failure.getConstraintViolations().stream()
                .map(violation ->
                        Map.of("field", field(violation.getPropertyPath()), "message", violation.getMessage()))
                .sorted(Comparator.comparing(violation -> violation.get("field")))
                .toList();
        return new Problem(SharedProblem.VALIDATION_FAILED, Map.of("violations", violations));
    }

    private static boolean aboutAnAnswer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    /** The path as the client wrote it: without the names of our method and parameter. */
    private static String field(Path path) {
        String field = StreamSupport.stream(path.spliterator(), false)
                .filter(node -> node.getKind() != ElementKind.METHOD && node.getKind() != ElementKind.PARAMETER)
                .map(Path.Node::toString)
                .collect(Collectors.joining("."));
        return field.isEmpty() ? "body" : field;
    }
}
