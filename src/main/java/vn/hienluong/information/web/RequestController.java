package vn.hienluong.information.web;

import gg.jte.generated.precompiled.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.hienluong.authority.Actor;
import vn.hienluong.drafting.Paper;
import vn.hienluong.drafting.Papers;
import vn.hienluong.files.Files;
import vn.hienluong.files.StoredFile;
import vn.hienluong.information.InformationAction;
import vn.hienluong.information.InformationRequest;
import vn.hienluong.information.RequestId;
import vn.hienluong.information.Requests;
import vn.hienluong.information.papers.Receipts;
import vn.hienluong.information.papers.Replies;
import vn.hienluong.platform.web.Download;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;

/** One request, its receipt and its letter. */
@Controller
class RequestController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PDF = "application/pdf";

    private final Requests requests;
    private final RequestPages pages;
    private final Receipts receipts;
    private final Replies replies;
    private final Papers papers;
    private final Files files;
    private final Templates templates;

    RequestController(
            Requests requests,
            RequestPages pages,
            Receipts receipts,
            Replies replies,
            Papers papers,
            Files files,
            Templates templates) {
        this.requests = requests;
        this.pages = pages;
        this.receipts = receipts;
        this.replies = replies;
        this.papers = papers;
        this.files = files;
        this.templates = templates;
    }

    @Needs(InformationAction.VIEW)
    @GetMapping(RequestQuery.LIST + "/{id}")
    Html show(@PathVariable RequestId id, Actor by, Screen screen) {
        var page = pages.of(requests.require(id, by), by, screen.text());
        return Html.page(templates.informationShow(screen, page));
    }

    /** For whoever sits at the desk: it carries the code that opens the answer. */
    @Needs(InformationAction.ENTER)
    @GetMapping(RequestQuery.LIST + "/{id}/receipt")
    ResponseEntity<byte[]> showReceipt(@PathVariable RequestId id, Actor by, Screen screen) {
        var request = requests.require(id, by);
        var paper = receipts.of(request, requests.asker(request, by), by.agency());
        return Download.of(papers.pdf(paper), PDF, screen.say("information.receipt.file", request.code()) + ".pdf");
    }

    @Needs(InformationAction.VIEW)
    @GetMapping(RequestQuery.LIST + "/{id}/letter")
    ResponseEntity<byte[]> showLetter(
            @PathVariable RequestId id, @RequestParam(defaultValue = "docx") String format, Actor by, Screen screen) {
        var request = requests.require(id, by);
        var paper = letter(request, by);
        var name = screen.say("information.letter.file", request.number(), String.valueOf(request.year()));
        return format.equals("pdf")
                ? Download.of(papers.pdf(paper), PDF, name + ".pdf")
                : Download.of(papers.docx(paper), DOCX, name + ".docx");
    }

    private Paper letter(InformationRequest request, Actor by) {
        var ids = requests.files(request, true, by.agency());
        var all = files.all(ids, by.agency());
        var names = ids.stream()
                .filter(all::containsKey)
                .map(all::get)
                .map(StoredFile::name)
                .toList();
        return replies.of(request, requests.asker(request, by), names, by.agency());
    }
}
