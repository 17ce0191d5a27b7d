// @ts-check
// The camera of `<fapiao-files>`, which looks for a QR code.
import { h, put } from "./dom.js";

/** The pause between pictures, in milliseconds, in addition to the reading time. */
const PAUSE = 150;
/** The longer side of a picture in pixels: enough for a QR code. */
const SIDE = 1_000;

/** Whether this browser can show a camera's picture; elsewhere a photograph is taken. */
export const hasCamera = () => Boolean(navigator.mediaDevices?.getUserMedia);

/** Why there is no picture, by the name of the browser's error. @type {Record<string, Fapiao.Words>} */
const TROUBLE = {
  NotAllowedError: {
    en: "This page may not use the camera: allow it in the browser’s settings for this page, or take a photograph.",
    zh: "未获得摄像头权限：请在浏览器的网站设置中允许使用，或改为拍照。",
  },
  NotFoundError: { en: "No camera was found on this device.", zh: "本设备上未找到摄像头。" },
  NotReadableError: {
    en: "Another program is using the camera: close it there, or take a photograph.",
    zh: "摄像头正被其他程序占用：请先关闭该程序，或改为拍照。",
  },
};
/** @type {Fapiao.Words} */
const OTHERWISE = { en: "The camera cannot be used at the moment.", zh: "暂时无法使用摄像头。" };
/** @type {Fapiao.Words} */
const HOLD = {
  en: "Point the camera at the invoice's QR code. The image never leaves your browser.",
  zh: "请将发票上的二维码对准画面。画面只在本浏览器内识别，不会上传。",
};

/** The camera's picture, which is searched until there is a QR code.
 * @param {(picture: Blob) => Promise<boolean>} hasCode @param {(picture: Blob) => void} found @param {() => void} photograph what is left where there is no camera */
export const camera = (hasCode, found, photograph) => {
  const video = h("video", { playsinline: "playsinline", "aria-label": "Camera 摄像头" }),
    said = h("p", { class: "hint", role: "status" });
  const close = h(
    "button",
    {
      type: "button",
      class: "small",
      click: () => {
        stop();
        back?.focus();
      },
    },
    { en: "Close the camera", zh: "关闭摄像头" },
  );
  const node = h("div", { class: "camera", hidden: "hidden" });
  /** @type {MediaStream | undefined} */
  let stream;
  /** What had the focus before. @type {HTMLElement | null} */
  let back;
  // If it was closed while the browser still asked, it stays closed.
  let turn = 0;

  const stop = () => {
    turn++;
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    video.srcObject = null;
    node.hidden = true;
    node.replaceChildren();
  };

  const start = async () => {
    stop();
    const mine = turn,
      root = node.getRootNode();
    back = root instanceof ShadowRoot ? /** @type {HTMLElement | null} */ (root.activeElement) : null;
    node.hidden = false;
    said.replaceChildren();
    node.append(said);
    try {
      const opened = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: "environment", width: { ideal: 1280 } },
      });
      if (mine !== turn) return opened.getTracks().forEach((track) => track.stop());
      stream = opened;
      for (const track of opened.getTracks())
        track.onended = () => {
          if (mine === turn) refused("");
        };
      video.srcObject = opened;
      video.muted = true;
      say(HOLD);
      node.replaceChildren(video, said, close);
      close.focus();
      await video.play();
      await look(mine);
    } catch (error) {
      if (mine === turn) refused(error instanceof Error ? error.name : "");
    }
  };

  /** @param {number} mine */
  const look = async (mine) => {
    // In another view or tab it is not needed, so the camera is turned off.
    for (; mine === turn; await new Promise((done) => setTimeout(done, PAUSE))) {
      if (document.hidden || !video.getClientRects().length) return stop();
      const picture = await still(video);
      if (!picture || mine !== turn || !(await hasCode(picture)) || mine !== turn) continue;
      stop();
      back?.focus();
      return found(picture);
    }
  };

  /** @param {string} name */
  const refused = (name) => {
    stop();
    node.hidden = false;
    say(TROUBLE[name] ?? OTHERWISE);
    node.append(
      said,
      h(
        "button",
        {
          type: "button",
          class: "small",
          click: () => {
            stop();
            photograph();
          },
        },
        { en: "Take a photograph instead", zh: "改为拍照" },
      ),
    );
  };

  /** @param {Fapiao.Words} words */
  const say = (words) => {
    said.replaceChildren();
    put(said, words);
  };

  return { node, start, stop };
};

/** The picture as it is now. @param {HTMLVideoElement} video @returns {Promise<Blob | null>} */
const still = (video) => {
  const { videoWidth: width, videoHeight: height } = video,
    scale = Math.min(1, SIDE / Math.max(width, height, 1));
  const canvas = h("canvas", { width: `${Math.round(width * scale)}`, height: `${Math.round(height * scale)}` });
  canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => {
    canvas.toBlob(done, "image/jpeg", 0.9);
  });
};
