// A date, then a time.
const picker = weex.requireModule('picker');
picker.pickDate({ value: '2024-02-29', min: '2024-01-01' }, (day) => {
  picker.pickTime({ value: '09:30' }, (time) => console.log(day.data, time.data));
});
