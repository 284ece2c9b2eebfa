package vn.hienluong.laws;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.laws.Routes.Route;
import vn.hienluong.platform.Tenancy;

/** Goes to an address as somebody, with a form that is filled in. */
record Walk(MockMvc browser, TransactionTemplate transactions) {

    /** Small, and what it says it is. */
    static final byte[] PDF = "%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.UTF_8);

    /** @param body with everything taken out of it that differs from one time to the next: tokens and the ids asked for */
    record Answer(int status, Map<String, String> headers, String body) {

        Answer with(String id, String instead) {
            var said = new TreeMap<>(headers);
            said.replaceAll((_, value) -> value.replace(id, instead));
            return new Answer(status, said, body.replace(id, instead));
        }

        boolean shows(String sentence) {
            return body.contains(sentence);
        }
    }

    Answer go(Route route, Map<String, String> places, Map<String, String> form, RequestPostProcessor who)
            throws Exception {
        var address = URI.create(Samples.address(route, places));
        var request = started(route, address).with(csrf()).with(who);
        if (!form.isEmpty()) {
            form.forEach(request::param);
        }
        var result = browser.perform(request).andReturn();
        var token = result.getRequest().getAttribute(CsrfToken.class.getName()) instanceof CsrfToken one
                ? one.getToken()
                : "no token";
        var answer = result.getResponse();
        var body = text(answer).replace(token, "(token)");
        for (var place : places.entrySet()) {
            body = body.replace(place.getValue(), "(" + place.getKey() + ")");
        }
        return new Answer(answer.getStatus(), headers(answer, places), body);
    }

    /** In a transaction around it that is rolled back: the next one finds everything as it was. */
    Answer undone(
            WalkedAgency agency, Route route, Map<String, String> places, Map<String, String> form, Actor person) {
        return Tenancy.in(
                agency.office.id,
                () -> transactions.execute(transaction -> {
                    transaction.setRollbackOnly();
                    try {
                        return go(route, places, form, Visitor.as(person));
                    } catch (Exception escaped) {
                        throw new IllegalStateException(route.method() + " " + route.path(), escaped);
                    }
                }));
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(MockHttpServletResponse answer, Map<String, String> places) {
        var headers = answer.getHeaderNames().stream()
                .filter(name ->
                        !name.equals("X-Request-Id") && !name.equals("Content-Length") && !name.equals("Set-Cookie"))
                .collect(Collectors.toMap(
                        name -> name, name -> String.valueOf(answer.getHeaders(name)), (a, _) -> a, TreeMap::new));
        places.forEach((name, id) -> headers.replaceAll((_, value) -> value.replace(id, "(" + name + ")")));
        return headers;
    }

    private static AbstractMockHttpServletRequestBuilder<?> started(Route route, URI address) {
        var method = HttpMethod.valueOf(route.method());
        var files = FormField.files(route);
        if (files.isEmpty()) {
            return request(method, address);
        }
        var upload = multipart(method, address);
        files.forEach(file -> upload.file(new MockMultipartFile(file, "a.pdf", "application/pdf", PDF)));
        return upload;
    }
}
