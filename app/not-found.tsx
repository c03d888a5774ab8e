import { PlainPage } from "@/app/_shell/plain-page";
import { Link } from "@/app/_ui/link";
import { Frame } from "./_ui/frame";

export default function NotFound() {
  return (
    <PlainPage>
      <Frame within title="There is nothing here" action={<Link href="/">To your studies</Link>}>
        This page does not exist, or what it showed was deleted. Nothing was changed.
      </Frame>
    </PlainPage>
  );
}
