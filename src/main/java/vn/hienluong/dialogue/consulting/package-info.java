/**
 * Drafts that are out for comment (lấy ý kiến dự thảo): what people and agencies say to them until the end of the last day, how
 * each comment was taken (tiếp thu, tiếp thu một phần, giải trình), and the table of all of them, approved by somebody else.
 */
@NamedInterface("consulting")
@NullMarked
package vn.hienluong.dialogue.consulting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
