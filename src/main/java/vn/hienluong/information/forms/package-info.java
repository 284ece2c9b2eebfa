/** What is typed into the forms in which somebody asks: on the public site, and at the desk for them. */
@NullMarked
package vn.hienluong.information.forms;

import org.jspecify.annotations.NullMarked;
