package vn.hienluong.dialogue.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.hienluong.authority.Permission;
import vn.hienluong.dialogue.DialogueAction;

/** What an endpoint of this room needs. */
@Permission
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Needs {

    DialogueAction value();
}
