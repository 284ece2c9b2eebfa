/** Pages of questions and comments: those of the public site, and those of the staff. */
@NullMarked
package vn.hienluong.dialogue.web;

import org.jspecify.annotations.NullMarked;
