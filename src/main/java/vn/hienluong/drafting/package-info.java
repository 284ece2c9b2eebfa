/**
 * Official papers. A room that has something to put on paper describes it once as a {@link
 * vn.hienluong.drafting.Paper}: letterhead, subject, body, signature, recipients, annexes. {@link
 * vn.hienluong.drafting.Papers} sets it as Word, PDF or Excel in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, to
 * the millimetre and with the same bytes for the same paper. The room invents nothing: numbers, dates, names and all
 * sentences are values of the caller.
 */
@ApplicationModule(
        displayName = "Drafting",
        allowedDependencies = {"platform"})
@NullMarked
package vn.hienluong.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
